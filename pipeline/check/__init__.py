"""What does not add up: sums, counts, dates that cannot be; each finding is a flag on a record."""
