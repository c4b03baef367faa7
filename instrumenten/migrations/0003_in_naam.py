"""The words of names get an index of their own, instead of one over names, providers and codes together.

Whether a name holds a word was looked up in that one and then read in the text of each row that it pointed at. Made beside
the running application, so outside a transaction.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations

from instrumenten.models.zoekindex import InNaam


class Migration(migrations.Migration):

    atomic = False

    dependencies = [('instrumenten', '0002_zoekindex')]

    operations = [
        AddIndexConcurrently('zoektekst', GinIndex(InNaam('naamwoorden'), name='zoektekst_in_naam')),
        RemoveIndexConcurrently('zoektekst', 'zoektekst_naamwoorden'),
    ]
