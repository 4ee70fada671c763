"""Prints as JSON when the events of a calendar start, as Python's libraries understand it.

expand.py FILE FROM TO, both in ISO 8601. Fails where icalendar finds fault with the calendar.
"""

import json
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import recurring_ical_events
from dateutil.rrule import rrulestr, rruleset
from icalendar import Calendar

file, *limits = sys.argv[1:]
start, end = (datetime.fromisoformat(limit.replace("Z", "+00:00")) for limit in limits)


def moments(value):
    """The times of a property, each in its zone."""
    values = value if isinstance(value, list) else [value]
    for item in values:
        times = [each.dt for each in item.dts] if hasattr(item, "dts") else [item.dt]
        zone = ZoneInfo(str(item.params.get("TZID", "UTC")))
        yield from (time.replace(tzinfo=zone) for time in times)


def by_dateutil(event):
    """The instances of one event, without regard to others."""
    first = next(moments(event["DTSTART"]))
    instances = rruleset()
    if "RRULE" in event:
        rule = event["RRULE"]
        for until in rule.get("UNTIL", []):
            rule["UNTIL"] = [until.replace(tzinfo=until.tzinfo or first.tzinfo).astimezone(timezone.utc)]
        instances.rrule(rrulestr(rule.to_ical().decode(), dtstart=first))
    else:
        instances.rdate(first)
    for moment in moments(event.get("RDATE", [])):
        instances.rdate(moment)
    left_out = {moment.astimezone(timezone.utc) for moment in moments(event.get("EXDATE", []))}
    for instance in instances:
        instant = instance.astimezone(timezone.utc)
        if instant >= end:
            break
        if instant >= start and instant not in left_out:
            yield instant


def text(instants):
    return [instant.strftime("%Y-%m-%dT%H:%M:%SZ") for instant in sorted(set(instants))]


with open(file, "rb") as stream:
    calendar = Calendar.from_ical(stream.read())
faults = [fault for component in calendar.walk() for fault in component.errors]
if faults:
    sys.exit(str(faults))
print(
    json.dumps(
        {
            "summaries": [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")],
            "dateutil": text(
                instant for event in calendar.walk("VEVENT") for instant in by_dateutil(event)
            ),
            "recurring_ical_events": text(
                event["DTSTART"].dt.astimezone(timezone.utc)
                for event in recurring_ical_events.of(calendar).between(start, end)
            ),
        }
    )
)
