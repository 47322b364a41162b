"""A Doc to candidates: one folder for each record type, logic in extractor.py, data in patterns.py."""
