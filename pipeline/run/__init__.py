"""The run: documents through all rooms, one after another."""
