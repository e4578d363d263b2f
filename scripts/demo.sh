#!/bin/sh
# Compiles a program with pyc2n, runs it beside CPython 3.11, compares the outputs and shows the times.
set -eu
pyc2n=$1
program=$2
python=$(command -v python3.11 || command -v python3)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

seconds() { # the time that a command takes; its output goes to the first argument
    target=$1
    shift
    start=$(date +%s.%N)
    "$@" >"$target"
    end=$(date +%s.%N)
    echo "$start $end" | awk '{ printf "%.3f s", $2 - $1 }'
}

echo "\$ pyc2n build $program"
printf 'built in      %s\n' "$(seconds "$out/build.txt" "$pyc2n" build "$program" -o "$out/program")"
printf 'native takes  %s\n' "$(seconds "$out/native.txt" "$out/program")"
printf 'CPython takes %s\n' "$(seconds "$out/cpython.txt" "$python" "$program")"
if cmp -s "$out/native.txt" "$out/cpython.txt"; then
    echo "both print the same, $(wc -l <"$out/native.txt") lines:"
    head -n 10 "$out/native.txt"
else
    echo "the outputs differ:" >&2
    diff "$out/cpython.txt" "$out/native.txt" >&2
    exit 1
fi
