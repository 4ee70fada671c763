#!/usr/bin/env python3
"""Makes recurrences.tsv: rules, and when they recur by python3-dateutil and zoneinfo.

Each line has a zone, a start, a rule, and the moments in UTC; a last field of … stands for more.
Left out is what dateutil reads otherwise than RFC 5545: BYSETPOS in the first week of a WEEKLY rule,
days of a numbered week in another year (BYSETPOS, INTERVAL), ordinals beside plain days; and what
RFC 5545 leaves open: BYMONTHDAY of a year without a month, BYWEEKNO without a day.
"""
import random
import signal
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

RANDOM = random.Random(5545)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
MONTH_DAYS = [day for day in range(-31, 32) if day]
ZONES = ["UTC"] * 3 + ["Europe/Helsinki", "America/New_York", "Australia/Lord_Howe"]
END = datetime(2045, 1, 1)
MOST = 12

RFC = """19970902T090000 FREQ=DAILY;COUNT=10
19970902T090000 FREQ=DAILY;UNTIL=19971224T000000Z
19970902T090000 FREQ=DAILY;INTERVAL=2
19970902T090000 FREQ=DAILY;INTERVAL=10;COUNT=5
19980101T090000 FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA
19980101T090000 FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1
19970902T090000 FREQ=WEEKLY;COUNT=10
19970902T090000 FREQ=WEEKLY;UNTIL=19971224T000000Z
19970902T090000 FREQ=WEEKLY;INTERVAL=2;WKST=SU
19970902T090000 FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH
19970902T090000 FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH
19970901T090000 FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR
19970902T090000 FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH
19970905T090000 FREQ=MONTHLY;COUNT=10;BYDAY=1FR
19970905T090000 FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR
19970907T090000 FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU
19970922T090000 FREQ=MONTHLY;COUNT=6;BYDAY=-2MO
19970928T090000 FREQ=MONTHLY;BYMONTHDAY=-3
19970902T090000 FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15
19970930T090000 FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1
19970910T090000 FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15
19970902T090000 FREQ=MONTHLY;INTERVAL=2;BYDAY=TU
19970610T090000 FREQ=YEARLY;COUNT=10;BYMONTH=6,7
19970310T090000 FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3
19970101T090000 FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200
19970519T090000 FREQ=YEARLY;BYDAY=20MO
19970512T090000 FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
19970313T090000 FREQ=YEARLY;BYMONTH=3;BYDAY=TH
19970605T090000 FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8
19970902T090000 FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13
19970913T090000 FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13
19961105T090000 FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8
19970904T090000 FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3
19970929T090000 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2
19970902T090000 FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z
19970902T090000 FREQ=MINUTELY;INTERVAL=15;COUNT=6
19970902T090000 FREQ=MINUTELY;INTERVAL=90;COUNT=4
19970902T090000 FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40
19970902T090000 FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16
19970805T090000 FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO
19970805T090000 FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU
20070115T090000 FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"""


def some(values, most):
    values = list(values)
    return sorted(RANDOM.sample(values, RANDOM.randint(1, min(most, len(values)))))


def likely(share):
    return RANDOM.random() < share


def random_rule():
    frequency = RANDOM.choice(
        ["YEARLY"] * 4 + ["MONTHLY"] * 4 + ["WEEKLY"] * 4 + ["DAILY"] * 3 + ["HOURLY", "MINUTELY", "SECONDLY"]
    )
    rule = {"FREQ": frequency}
    if likely(0.5):
        rule["INTERVAL"] = RANDOM.choice([1, 2, 3, 4, 5, 7, 10, 12, 18])
    if frequency == "YEARLY":
        yearly(rule)
    elif frequency == "MONTHLY":
        monthly(rule)
    else:
        if likely(0.3):
            rule["BYMONTH"] = some(range(1, 13), 5)
        if likely(0.6):
            rule["BYDAY"] = some(DAYS, 4)
        if frequency != "WEEKLY" and likely(0.3):
            rule["BYMONTHDAY"] = some(MONTH_DAYS, 6)
        if frequency in ("HOURLY", "MINUTELY", "SECONDLY") and likely(0.2):
            rule["BYYEARDAY"] = some([1, 60, 100, 200, -1, -100], 3)
    if likely(0.25):
        rule["BYHOUR"] = some(range(24), 3)
    if likely(0.2):
        rule["BYMINUTE"] = some(range(0, 60, 5), 3)
    if likely(0.1):
        rule["BYSECOND"] = some(range(0, 60, 10), 2)
    plain = frequency != "WEEKLY" and "BYWEEKNO" not in rule
    if plain and any(part.startswith("BY") for part in rule) and likely(0.25):
        rule["BYSETPOS"] = some([1, 2, 3, -1, -2, 5], 2)
    if likely(0.3):
        rule["WKST"] = RANDOM.choice(DAYS)
    return rule


def yearly(rule):
    kind = RANDOM.choice(["day", "month day", "year day", "week", "13th", "month"])
    if kind in ("month day", "13th", "month") or likely(0.3):
        rule["BYMONTH"] = some(range(1, 13), 4)
    if kind == "day":
        ordinals = [1, 2, 3, 4, -1, -2] if "BYMONTH" in rule else [1, 2, 10, 20, -1, -10, 52, 53]
        days(rule, ordinals)
    elif kind == "month day":
        rule["BYMONTHDAY"] = some(MONTH_DAYS, 4)
    elif kind == "year day":
        rule["BYYEARDAY"] = some([1, 31, 59, 60, 61, 100, 200, 364, 365, 366, -1, -60, -306, -307, -366], 4)
    elif kind == "week":
        rule.pop("INTERVAL", None)
        rule["BYWEEKNO"] = some([1, 2, 9, 20, 40, 51, 52, 53, -1, -2], 3)
        rule["BYDAY"] = some(DAYS, 3)
    elif kind == "13th":
        rule["BYMONTHDAY"] = some(range(1, 32), 5)
        rule["BYDAY"] = some(DAYS, 2)


def monthly(rule):
    if likely(0.3):
        rule["BYMONTH"] = some(range(1, 13), 5)
    kind = RANDOM.choice(["day", "day", "month day", "month day", "13th", "month"])
    if kind == "day":
        days(rule, [1, 2, 3, 4, 5, -1, -2, -5])
    elif kind == "month day":
        rule["BYMONTHDAY"] = some(MONTH_DAYS, 4)
    elif kind == "13th":
        rule["BYMONTHDAY"] = some(range(1, 32), 7)
        rule["BYDAY"] = some(DAYS, 3)


def days(rule, ordinals):
    ordinal = likely(0.6)
    rule["BYDAY"] = [(str(RANDOM.choice(ordinals)) if ordinal else "") + day for day in some(DAYS, 3)]


def text(rule):
    return ";".join(
        f"{name}={','.join(map(str, value)) if isinstance(value, list) else value}" for name, value in rule.items()
    )


def moments(zone, start, rule):
    """The first moments; whether there are more."""
    parts = dict(part.split("=") for part in rule.split(";"))
    until = parts.pop("UNTIL", None)
    last = datetime.strptime(until + "+0000", "%Y%m%dT%H%M%SZ%z") if until else None
    count = int(parts.pop("COUNT", 0))
    found = []
    for number, local in enumerate(rrulestr(";".join("=".join(part) for part in parts.items()), dtstart=start)):
        # Of a time that is skipped, the offset before; of one that comes twice, the first.
        moment = local.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(ZoneInfo("UTC"))
        if local >= END or (count and number == count) or (last and moment > last):
            return found, False
        if moment not in found:
            if len(found) == MOST:
                return found, True
            found.append(moment)
    return found, False


def line(zone, start, rule):
    found, more = moments(zone, start, rule)
    written = [moment.strftime("%Y%m%dT%H%M%SZ") for moment in found] + (["…"] if more else [])
    return "\t".join([zone, start.strftime("%Y%m%dT%H%M%S"), rule, ",".join(written)])


def random_line():
    while True:
        zone, rule = RANDOM.choice(ZONES), random_rule()
        start = datetime(2023, 1, 1) + timedelta(minutes=15 * RANDOM.randrange(4 * 24 * 365 * 5))
        hit, kind, count, pick = likely(0.8), RANDOM.random(), RANDOM.randint(1, MOST), RANDOM.random()
        try:
            signal.alarm(2)  # dateutil goes through all seconds to find that none fits
            return bounded(zone, start, rule, hit, kind, count, pick)
        except (TimeoutError, LookupError, ValueError):
            pass
        finally:
            signal.alarm(0)


def bounded(zone, start, rule, hit, kind, count, pick):
    if hit:
        start = [local.replace(second=0) for local, _ in zip(rrulestr(text(rule), dtstart=start), range(1))][0]
    written = text(rule)
    found, _ = moments(zone, start, written)
    if kind < 0.35:
        written += f";COUNT={count}"
    elif kind < 0.55:
        written += ";UNTIL=" + found[int(pick * len(found))].strftime("%Y%m%dT%H%M%SZ")
    return line(zone, start, written)


def too_long(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, too_long)
for example in RFC.splitlines():
    begin, recur = example.split(" ")
    print(line("America/New_York", datetime.strptime(begin, "%Y%m%dT%H%M%S"), recur))
for _ in range(600):
    print(random_line())
