try:
    import one
except ImportError as e:
    print(type(e).__name__, e.name)
    print("circular import" in str(e))
import fine
print(fine.x)
