from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "demo"

    def ready(self) -> None:
        """Let the sign-in page show with which accounts one can try."""
        from demo.accounts import ACCOUNTS, WACHTWOORD
        from toegang.proefaccounts import meld_proefaccounts_aan

        meld_proefaccounts_aan(ACCOUNTS, wachtwoord=WACHTWOORD)
