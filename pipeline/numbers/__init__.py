"""Values without context: numerals, units, the calendar."""
