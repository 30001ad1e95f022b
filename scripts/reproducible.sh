#!/bin/sh
# Builds the last commit twice, in folders of different names, and compares every archive, POM and list of components.
# Run it from the root of the project; further arguments go to Maven. Offline, Maven makes no list of components.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone --quiet . "$work/$1"
  folder=$1
  shift
  (cd "$work/$folder" && mvn -q -Prelease -DskipTests "$@" package)
  (cd "$work/$folder" && find . \( -path '*/target/*.jar' -o -path '*/target/*cyclonedx.*' -o -name .flattened-pom.xml \) \
    ! -name 'original-*' -type f | LC_ALL=C sort | xargs sha256sum) > "$work/$folder.sums"
}

build one "$@"
build another-folder "$@"
test -s "$work/one.sums"
if diff "$work/one.sums" "$work/another-folder.sums"; then
  cat "$work/one.sums"
  echo "the same bytes twice: $(wc -l < "$work/one.sums") files"
else
  echo "these files differ" >&2
  exit 1
fi
