"""Migration operations that are carried out together, so that an empty database is made in seconds."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from typing_extensions import override


class Samen(Operation):
    """New models with their triggers, as one step.

    After each operation Django makes every model that is related to the changed one anew, and nearly all models are
    related to the client or the user: for the first migrations that was most of the work. Here what is new is drawn
    once and put beside what was drawn before, as when an application is loaded. Only for operations on models that are
    new in this step, and that do not need to see what the one before them left: CreateModel and AddTrigger.
    """

    reversible = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = list(operations)

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        return self.__class__.__name__, [], {"operations": self.operations}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # Without `apps` an operation changes the state and draws nothing.
        getekend = state.__dict__.pop("apps", None)
        eerder = set(state.models)
        for operatie in self.operations:
            operatie.state_forwards(app_label, state)
        if getekend is not None:
            getekend.render_multiple([model for sleutel, model in state.models.items() if sleutel not in eerder])
            state.__dict__["apps"] = getekend

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for operatie in self.operations:
            operatie.database_forwards(app_label, schema_editor, from_state, to_state)

    @override
    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        # Here the models stand in the state that is left behind.
        for operatie in reversed(self.operations):
            operatie.database_backwards(app_label, schema_editor, from_state, from_state)

    def describe(self) -> str:
        return f"{len(self.operations)} operations together"

    def references_model(self, name: str, app_label: str) -> bool:
        return any(operatie.references_model(name, app_label) for operatie in self.operations)
