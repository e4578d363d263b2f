# References in values, where they are set and where they are read.
import configparser
for kind, values in ((configparser.BasicInterpolation, ["%(a)s", "100%", "%%", "x%(ay", "%()s", "a %(b)s %c", "%(a)s%(b"]),
                     (configparser.ExtendedInterpolation, ["${a}", "5$", "$$", "x${a", "${}", "${s:a} $c", "${a}${s:nothing}", "${a:b:c}"])):
    p = configparser.ConfigParser(interpolation=kind())
    p.read_string("[s]\na = 1\nb = two\n")
    for value in values:
        try:
            p.set("s", "c", value)
            print(value, "->", p.get("s", "c"))
        except (ValueError, configparser.Error) as e:
            print(type(e).__name__, e)
