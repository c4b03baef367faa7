# Klantbeeld: `make demo`, `make test`, `make bench`. Each does all its own set-up.
# PYTHON chooses the Python (3.11 or newer), PORT the port of the demo.
PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
VERDIEPINGEN := toegang instrumenten klanten gesprekken klantbeeld zorg profielen trajecten caseload demo
BRONNEN := toegang,instrumenten,klanten,gesprekken,klantbeeld,zorg,profielen,trajecten,caseload,demo
DEKKING := 97
# A template that stands in the middle of a line of another has no end of line; djade would give it one, a space on the page.
SJABLONEN := find templates -name '*.html' -exec sh -c 'for s; do [ -n "$$(tail -c1 "$$s")" ] || echo "$$s"; done' _ {} +
export PORT

.PHONY: demo test bench lint opmaak sloten

demo: machine-demo .venv/klaar static/gebouwd/klaar
	@$(PY) -m config.demo

# Side by side what need not wait for the other: the packages of Python and those of Node; then lint, whose types keep one core at
# work for a minute, and the tests, which leave one idle now and then. When one of the two fails the other still goes on to its end.
test: machine-testen
	@$(MAKE) --no-print-directory -j2 .venv/klaar static/gebouwd/klaar
	@$(MAKE) --no-print-directory -j2 lint proeven

# The tests, and which lines and branches of the floors they take: less than $(DEKKING) % fails. What they don't stands in dekking.txt.
.PHONY: proeven
proeven: .venv/klaar static/gebouwd/klaar
	@$(PY) -m slipcover --branch --source $(BRONNEN) --omit '*/migrations/*' --json --out dekking.json -m pytest
	@$(PY) -m slipcover --merge dekking.json --out dekking.json --skip-covered --fail-under $(DEKKING) > dekking.txt \
		|| { tail -n 1 dekking.txt; exit 1; }
	@tail -n 1 dekking.txt

bench: machine .venv/klaar static/gebouwd/klaar
	@$(PY) -m bench

lint: .venv/klaar node_modules/klaar
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@$(SJABLONEN) | xargs .venv/bin/djade --check
	@npm run --silent lint
	@.venv/bin/lint-imports --no-cache
	@.venv/bin/mypy $(VERDIEPINGEN) config bench tests manage.py

opmaak: .venv/klaar
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .
	@$(SJABLONEN) | xargs .venv/bin/djade

.PHONY: machine machine-demo machine-testen
machine:
	@$(PYTHON) config/machine.py
machine-demo:
	@$(PYTHON) config/machine.py --poort "$(PORT)"
machine-testen:
	@$(PYTHON) config/machine.py --testen

.venv/klaar: requirements/ontwikkeling.txt
	@echo "Python-pakketten installeren"
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r $<
	@touch $@

node_modules/klaar: package-lock.json package.json
	@echo "Pakketten voor de vormgeving installeren"
	@npm ci --silent --no-audit --no-fund
	@touch $@

static/gebouwd/klaar: node_modules/klaar $(shell find static/bron -type f 2>/dev/null)
	@npm run --silent bouw
	@touch $@

# Renew the locked versions after changing requirements/*.in (needs pip-tools in the environment).
sloten:
	@$(PY) -m pip install --quiet pip-tools
	@cd requirements && ../.venv/bin/pip-compile --quiet --upgrade --generate-hashes --strip-extras --no-header \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host ontwikkeling.in -o ontwikkeling.txt
	@cd requirements && for soort in demo productie; do ../.venv/bin/pip-compile --quiet --generate-hashes --strip-extras \
		--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host $$soort.in -o $$soort.txt \
		-c ontwikkeling.txt; done
