#!/bin/sh
# Installs what building pyc2n needs beside Rust on Debian or Ubuntu: LLVM 19 with its linker, and a C compiler.
# Does nothing where they are there already.
set -eu

if ! command -v cargo >/dev/null 2>&1 && [ -f "$HOME/.cargo/env" ]; then
    . "$HOME/.cargo/env"
fi
if ! command -v cargo >/dev/null 2>&1; then
    echo "setup: cargo is missing; install Rust from https://rustup.rs and run this again" >&2
    exit 1
fi

missing=""
command -v llvm-config-19 >/dev/null 2>&1 || missing="$missing llvm-19-dev libpolly-19-dev"
[ -x /usr/lib/llvm-19/bin/ld.lld ] || command -v ld.lld >/dev/null 2>&1 || missing="$missing lld-19"
[ -e /usr/include/zstd.h ] || missing="$missing libzstd-dev"
[ -e /usr/include/zlib.h ] || missing="$missing zlib1g-dev"
command -v cc >/dev/null 2>&1 || missing="$missing gcc libc6-dev"
command -v c++ >/dev/null 2>&1 || missing="$missing g++"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: please install by hand (these are Debian's names):$missing" >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" != 0 ]; then
    as_root="sudo"
fi
echo "setup: installing$missing"
$as_root apt-get update -q
# The word splitting is meant: one argument a package.
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $missing
