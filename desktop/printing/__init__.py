"""From a handout document to Typst, PDF, preview, paper. Must not know services or widgets."""
