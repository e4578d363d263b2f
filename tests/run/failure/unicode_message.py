def prüfe(größe):
    raise ValueError(f"größe {größe} 漢字 😀")


prüfe(3)
