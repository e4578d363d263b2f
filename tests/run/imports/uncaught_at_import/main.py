print("start")
import bad
print("never")
