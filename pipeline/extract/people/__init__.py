"""See extractor.py."""
