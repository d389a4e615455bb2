"""What runs behind the scenes: content, search, navigation. Must not know widgets or models."""
