from trajecten.urls_instrumenten import urlpatterns as instrumenten
from trajecten.urls_ontwikkeling import urlpatterns as ontwikkeling
from trajecten.urls_plan import urlpatterns as plan

urlpatterns = [*plan, *instrumenten, *ontwikkeling]
