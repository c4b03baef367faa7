// The little script of Django admin: only that leaving costs no text.
import "./verlaten.js";
