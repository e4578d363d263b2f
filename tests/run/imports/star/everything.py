from math import floor
EV_CONST = 5
_ev_private = 6


def ev():
    return _ev_private + EV_CONST + floor(0.5)
