"""The library's command for triggers; what it installs becomes a function of the owner at once."""

from typing import Any

from pgtrigger.management.commands.pgtrigger import Command as Bibliotheek

from toegang.verslag.inrichten import verhard


class Command(Bibliotheek):
    """As the library's, and then the triggers keep the record again as they should (docs/besluiten/0003)."""

    def install(self, *args: Any, **options: Any) -> None:
        """Install and make hard."""
        super().install(*args, **options)  # type: ignore[no-untyped-call]  # the library has no types
        verhard(options["database"] or "default")
