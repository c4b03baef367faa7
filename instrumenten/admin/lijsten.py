"""Lists that every floor keeps in admin: what may come in, what may go, and what only gets other words."""

from typing import Any, ClassVar

from django.contrib.admin.options import BaseModelAdmin
from django.http import HttpRequest
from typing_extensions import override

from instrumenten.admin.bewaking import MetBewaking
from toegang.alfabet import op_naam


class BlijftBestaan(BaseModelAdmin[Any]):
    """What is in use cannot be removed, only worded otherwise."""

    @override
    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class VasteLijst(BlijftBestaan):
    """A list that the rules count on: nothing comes in either."""

    @override
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class Codelijst(MetBewaking):
    """A code list: lines may come in, and go as long as nothing refers to them; a code stays. Not with `VasteLijst`."""

    list_display: tuple[str, ...] = ("naam", "code", "volgorde")
    search_fields: ClassVar[tuple[str, ...]] = ("naam", "code")
    ordering = ("volgorde", op_naam("naam"), "code")

    @override
    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("code", *self.readonly_fields) if obj else tuple(self.readonly_fields)
