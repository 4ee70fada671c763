#!/bin/sh
# The qos command in one file: this script, and behind it the jar that it runs. Java, 17 or newer, is that of
# JAVA_HOME, or else on the PATH; QOS_JAVA_OPTIONS are handed to it. The first 'qos validate' leaves an archive of the
# classes in the user's cache, with which later runs start faster. Where it cannot, or the archive does not fit, Java
# reads the classes from the jar.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" > /dev/null; then
  echo "qos: $java is not there: install Java 17 or newer, or say with JAVA_HOME where it is" >&2
  exit 2
fi
options='-Xshare:auto -Xlog:disable -Xlog:all=off -XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
cache=${cache:+$cache/qos}
key=$(ls -lnL "$(command -v "$java")" "$0" | cksum)
archive=$cache/classes-${key%% *}.jsa
if [ "$cache" ] && [ -r "$archive" ]; then
  # shellcheck disable=SC2086  # lists of options
  exec "$java" $options -XX:SharedArchiveFile="$archive" $QOS_JAVA_OPTIONS -jar "$0" "$@"
fi
if [ "$1" != validate ] || [ -z "$cache" ] || ! mkdir -p "$cache" 2> /dev/null || ! [ -w "$cache" ]; then
  # shellcheck disable=SC2086
  exec "$java" $options $QOS_JAVA_OPTIONS -jar "$0" "$@"
fi
# shellcheck disable=SC2086
"$java" $options -XX:ArchiveClassesAtExit="$archive.$$" $QOS_JAVA_OPTIONS -jar "$0" "$@"
status=$?
mv -f "$archive.$$" "$archive" 2> /dev/null
exit $status
