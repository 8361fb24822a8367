namespace System.Collections.Generic;

/// <summary>What netstandard2.0 lacks of collections.</summary>
internal static class CollectionPolyfills
{
    extension<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary)
    {
        public TValue? GetValueOrDefault(TKey key) => dictionary.TryGetValue(key, out TValue value) ? value : default;

        public TValue GetValueOrDefault(TKey key, TValue absent) => dictionary.TryGetValue(key, out TValue value) ? value : absent;
    }

    extension<TKey, TValue>(KeyValuePair<TKey, TValue> pair)
    {
        public void Deconstruct(out TKey key, out TValue value) => (key, value) = (pair.Key, pair.Value);
    }

    extension<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
    {
        public bool TryAdd(TKey key, TValue value)
        {
            if (dictionary.ContainsKey(key))
                return false;
            dictionary.Add(key, value);
            return true;
        }
    }

    extension<T>(Stack<T> stack)
    {
        public bool TryPop(out T item)
        {
            bool isFilled = stack.Count > 0;
            item = isFilled ? stack.Pop() : default!;
            return isFilled;
        }
    }

    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<(T First, TOther Second)> Zip<TOther>(IEnumerable<TOther> others)
            => items.Zip(others, static (first, second) => (first, second));

        public T FirstOrDefault(T absent) => items.DefaultIfEmpty(absent).First();
    }

    extension<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> pairs)
    {
        public Dictionary<TKey, TValue> ToDictionary() => pairs.ToDictionary(static pair => pair.Key, static pair => pair.Value);
    }
}
