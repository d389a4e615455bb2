# LeukoGuide: every task of development is one target. `make help` lists them.
# A fresh machine needs python3 (3.11 or newer) and make; `make setup` brings the rest.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
VENV_BIN := .venv/Scripts
else
VENV_BIN := .venv/bin
endif
VENV_PYTHON := $(VENV_BIN)/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: kiosk-soak kiosk-test help setup content translations run test check screenshots bench bench-x lock clean
.PHONY: bundle smoke deb rpm run-installer package-test sizes reproducible windows windows-test
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

help: ## show this list
	@echo 'LeukoGuide. Targets:'
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 23

setup: ## create .venv, install the locked dependencies and the system libraries
	@$(PYTHON) packaging/dev/setup.py

content: setup ## check the content files, build the database from them, and the words of the shell
	@echo 'Building the content'
	@$(VENV_PYTHON) -m db.build
	@$(VENV_PYTHON) packaging/dev/translations.py compile
	@# Compiled now, so that no start does it; PYTHONDONTWRITEBYTECODE would let each one do it again.
	@$(VENV_PYTHON) -m compileall -q db desktop

translations: ## bring the texts of the shell in resources/i18n up to date with the source
	@$(PYTHON) packaging/dev/translations.py

run: content ## open LeukoGuide (ARGS="--kiosk" and the like are passed on)
	@$(PYTHON) packaging/dev/setup.py display
	@echo 'Opening LeukoGuide'
	@$(VENV_PYTHON) main.py $(ARGS)

test: content ## run the whole test suite, without a display
	@echo 'Running the tests'
	@$(OFFSCREEN) $(VENV_PYTHON) -m pytest --numprocesses auto --maxprocesses 2 $(ARGS)

check: setup ## format, lint, types, import contracts, content
	@status=0; \
	step() { echo "$$1"; shift; "$$@" || status=1; }; \
	step 'Checking the format' $(VENV_PYTHON) -m ruff format --check --output-format concise .; \
	step 'Checking with the linter' $(VENV_PYTHON) -m ruff check --quiet --output-format concise .; \
	step 'Checking the types' $(VENV_PYTHON) -m pyright; \
	step 'Checking who imports whom' $(VENV_BIN)/lint-imports --no-logo --no-cache; \
	step 'Checking the content' $(VENV_PYTHON) -m db.build --check; \
	exit $$status

kiosk-test: content ## try to get out of the kiosk on a real X server (Xvfb, openbox, xdotool; minutes)
	@echo 'Trying to get out of the kiosk'
	@$(VENV_PYTHON) -m tests.kiosk.escape

kiosk-soak: content ## let people walk through the kiosk for MINUTES=20 and look at its memory
	@echo 'Letting the kiosk run'
	@$(OFFSCREEN) MINUTES=$(or $(MINUTES),20) $(VENV_PYTHON) -m tests.kiosk.soak

screenshots: content ## write every screen in each theme and size to build/screenshots
	@echo 'Drawing the screens'
	@$(OFFSCREEN) $(VENV_PYTHON) -m tests.screenshots build/screenshots

BENCH := $(VENV_PYTHON) -m pytest tests/benchmarks -o python_files='bench_*.py test_*.py' --numprocesses 0 --quiet

bench: content ## measure start-up, memory, search, switching and rest; a table at the end (on a quiet machine)
	@echo 'Measuring'
	@$(OFFSCREEN) $(BENCH) $(ARGS)

bench-x: content ## the same on a virtual X display (needs xvfb and openbox)
	@echo 'Measuring on a virtual display'
	@QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24' \
		sh -c 'openbox & exec $(BENCH) $(ARGS)'

lock: setup ## write requirements.lock anew from pyproject.toml
	@echo 'Resolving the dependencies'
	@$(VENV_PYTHON) packaging/dev/lock.py $(ARGS)

# The packages. Not part of CI: each takes a minute or two. They need binutils, patchelf, xz, dpkg or rpm.
PACKAGING := PYTHONPATH=packaging $(VENV_PYTHON) -m

bundle: content ## the program as one folder that needs no Python, in build/bundle
	@echo 'Freezing the program'
	@$(PACKAGING) pyinstaller.make_bundle

smoke: ## run the frozen program as a clinic's machine would, and check it
	@$(PYTHON) packaging/smoke_test.py $(ARGS)

deb: bundle ## the package for Debian and Ubuntu, in build/packages
	@echo 'Packing the .deb'
	@$(PACKAGING) linux.make_deb

rpm: bundle ## the package for Fedora, RHEL, openSUSE
	@echo 'Packing the .rpm'
	@$(PACKAGING) linux.make_rpm

run-installer: bundle ## the installer for one person, without root
	@echo 'Packing the installer'
	@$(PACKAGING) linux.make_run

package-test: ## install, run and remove each package in a clean Debian (root; ARGS="--system TAR")
	@$(PACKAGING) linux.check_packages $(ARGS)

windows: content ## the MSI and the set-up for Windows (ARGS="--runtime FILE"; packaging/windows/README.md)
	@echo 'Packing for Windows'
	@$(PACKAGING) windows.make_windows $(ARGS)

windows-test: ## install, run and remove both Windows packages under wine
	@$(PACKAGING) windows.wine_test $(ARGS)

reproducible: bundle ## make the bundle twice and compare every file
	@$(PACKAGING) shared.reproducible

sizes: ## how large the bundle and the packages are
	@$(PACKAGING) shared.sizes

clean: ## remove what was built (the database, caches, build/); .venv stays
	@rm -rf build dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info
	@rm -f resources/content/leukoguide.sqlite resources/content/manifest.json resources/i18n/*.qm
	@find db desktop tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo 'Clean'
