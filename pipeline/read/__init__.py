"""Bytes to Documents: text, JSON Lines and HTML in any encoding that Chinese pages come in."""
