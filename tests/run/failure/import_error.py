# At the top level this import would be an error at compile time (docs/errors/module-not-found.md); here it may never be reached.
def load():
    print("trying")
    import no_such_module_at_all
    return no_such_module_at_all


load()
