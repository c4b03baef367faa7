"""The accounts with which one tries the demo."""

from toegang.proefaccounts import Proefaccount

WACHTWOORD = "proef-klantbeeld"
ACCOUNTS = (
    Proefaccount("klantmanager", "Klantmanager: de eigen klanten, van melding tot plan"),
    Proefaccount("teamleider", "Teamleider: de caseload van het team"),
    Proefaccount("beheerder", "Beheerder: de instrumentencatalogus"),
    Proefaccount("privacy", "Privacyfunctionaris: wie keek in welk dossier"),
)
