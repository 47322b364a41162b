"""Candidates to records: dates on the calendar, anaphors to their names, arguments to their events, links and ids."""
