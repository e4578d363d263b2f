"""Modules that native code of an extension module takes for others of the same name."""
