"""Qt item models over tuples of records. Must not know where records come from, nor a widget."""
