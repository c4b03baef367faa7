"""The record of what happened: who acts is proven, the database writes, a chain shows what was touched afterwards.

`bewijs` signs who acts, `inrichten` gives the database the functions of the owner that write the record, `controle`
finds what was changed, removed or put in. See docs/besluiten/0003 and 0032.
"""
