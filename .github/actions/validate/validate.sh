#!/usr/bin/env bash
# The step of the action that checks. Its settings come from the environment (action.yml); it ends as 'qos validate'.
set -euo pipefail

jar=$QOS_JAR
if [ -z "$jar" ]; then
  jar=$(mktemp -d)/qos.jar
  curl -sSfL -o "$jar" "$QOS_RELEASE/qos.jar"
fi

files=()
while read -r file; do # which strips white space
  [ -z "$file" ] || files+=("$file")
done <<< "$QOS_FILES"
read -r -a options <<< "$QOS_OPTIONS"

validate() {
  java -XX:TieredStopAtLevel=1 -jar "$jar" validate --fail-on "$QOS_FAIL_ON" "$@" "${options[@]}" "${files[@]}"
}

status=0
validate --format sarif -o "$QOS_SARIF" || status=$?
if [ "$status" = 1 ]; then
  validate --format compact || true # for the log
fi
exit "$status"
