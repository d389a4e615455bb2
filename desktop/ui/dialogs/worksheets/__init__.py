"""Clinician worksheets: inputs, the table beside them, and the row they meet. Staff view only."""
