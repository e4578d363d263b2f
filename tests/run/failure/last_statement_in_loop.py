def process(batches):
    done = 0
    for batch in batches:
        while batch:
            item = batch.pop()
            if item is None:
                raise ValueError("empty item after %d" % done)
            done += 1
    return done


print(process([[1, 2], [3]]))
process([[1], [None, 2]])
