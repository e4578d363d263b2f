print("pkg init")
VERSION = "1.2"
from . import helper
