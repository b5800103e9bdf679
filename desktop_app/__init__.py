"""Redress: data-subject requests, from the letter that arrives to the record that can be proven."""

__version__ = "0.1.0"
