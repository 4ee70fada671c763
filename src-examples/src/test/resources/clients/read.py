"""Prints as JSON all that OWSLib reads of a service: read.py WMS|WFS URL."""

import json
import sys

from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService


def read(value, above=()):
    """What an object says: its public attributes, and those of what it holds."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, dict):
        return {str(key): read(item, above) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [read(item, above) for item in value]
    if not type(value).__module__.startswith("owslib."):
        return type(value).__name__  # such as the XML that it was read from
    if id(value) in above:
        return "(see above)"
    attributes = vars(value).items()
    return {
        name: read(item, above + (id(value),)) for name, item in attributes if name[0] != "_"
    }


service, url = sys.argv[1:]
if service == "WMS":
    client = WebMapService(url, version="1.3.0")
else:
    client = WebFeatureService(url, version="2.0.0")
json.dump(read(client), sys.stdout, indent=1, sort_keys=True)
