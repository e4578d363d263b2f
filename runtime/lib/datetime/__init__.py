"""The module `datetime`."""

from datetime._date import date, MINYEAR, MAXYEAR
from datetime._datetime import datetime
from datetime._delta import timedelta
from datetime._time import time
from datetime._zone import timezone, tzinfo

_in_c = True

UTC = timezone.utc

# What CPython's module has beside (scripts/library_gaps.py).
_lacks = """
    datetime.fold datetime.tzinfo time.fold time.tzinfo
"""
