"""A production's settings, with two addresses more."""

from config.settings import *  # noqa: F403 - all of them

ROOT_URLCONF = "bench.web.adressen"
