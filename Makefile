# `make demo` shows pyc2n at work, `make test` runs every test; both install what they need
# (scripts/setup.sh) on Debian and Ubuntu with Rust and Python 3.11.

SHELL := /bin/sh
export PATH := $(HOME)/.cargo/bin:$(PATH)
DEMO ?= examples/life.py

.PHONY: help setup build demo test bless release install bench clean

help:
	@echo 'make demo     build pyc2n, compile $(DEMO), run it beside CPython'
	@echo 'make test     run every test'
	@echo 'make bless    rewrite the list of programs that are known to fail'
	@echo 'make release  one static binary: target/release/pyc2n'
	@echo 'make bench    measure the programs in benchmarks/ beside what is installed; writes RESULTS.md and BUILD_TIMES.md there'
	@echo 'make install  the same, to ~/.cargo/bin'

setup:
	@scripts/setup.sh

build: setup
	cargo build --package pyc2n

demo: build
	@scripts/demo.sh target/debug/pyc2n $(DEMO)

# nextest is the quicker runner where it is installed.
test: setup
	@if cargo nextest --version >/dev/null 2>&1; then \
		cargo nextest run --workspace --no-fail-fast && cargo test --workspace --doc -q; \
	else \
		cargo test --workspace --no-fail-fast; \
	fi

bless: setup
	BLESS=1 cargo test --package pyc2n --test run

release: setup
	cargo build --release --package pyc2n --no-default-features --features static-llvm

# Peers and what they need: benchmarks/README.md. Some minutes a round.
ROUNDS ?= 5
bench: release
	python3 benchmarks/run.py --pyc2n target/release/pyc2n --reps $(ROUNDS) --fresh --md benchmarks/RESULTS.md
	python3 benchmarks/build_times.py --pyc2n target/release/pyc2n --md benchmarks/BUILD_TIMES.md

install: setup
	cargo install --path compiler --no-default-features --features static-llvm

clean:
	cargo clean
