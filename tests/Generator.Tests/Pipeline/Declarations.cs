namespace Arity.Generator.Tests.Pipeline;

/// <summary>One operator of each sort, as a user's project would declare it.</summary>
public static class Declarations
{
    public const string Operators = """
        # The operators of a project.
        - func: swish(Tensor self) -> Tensor
          family: unary
          aliases: [silu]
          dtypes: {cpu: [float16, float, complex128, int32]}
          result: float(self)
          kernels: {cpu: Swish<T>}
          diverges:
          - id: ARY2900
            when: integral(self)
            numpy: nothing
            arity: something & more
            reason: of "reasons"
            fix: Ops.Other({self})
          samples: {near: [0], domain: [-5, 5]}
          formula: x / (1 + exp(-x))
          summary: x · sigmoid(x), which is < x.

        - func: mix(Tensor self, Tensor other) -> Tensor
          family: binary
          dtypes: {cpu: [float32, float64]}
          kernels: {cpu: Mix}
          summary: A mixture.

        - func: total(Tensor self, int[]? axis=None, bool keepdims=False, *, ScalarType? dtype=None) -> Tensor
          family: reduction
          dtypes: {cpu: [int32, int64, float32]}
          result: accumulate(self, dtype)
          compute: accumulate(self, dtype)
          kernels: {cpu: Total<T>}
          tags: [no_identity]
          summary: A sum.

        - func: top(Tensor self, int k, int axis=-1, *, Scalar scale=2, int[] by=[0, 1], str mode="max") -> (Tensor values, Tensor indices)
          family: custom
          dtypes: {cpu: [float32, int64]}
          shape: [same(self), same(self)]
          result: [same(self), int64]
          compute: same(self)
          kernels: {cpu: Top.Run<T>}
          summary: The largest elements and where they are.

        - func: glue(Tensor[] tensors, Tensor? bias=None, int axis=0) -> Tensor
          family: shape
          variants: [function, out]
          dtypes: {cpu: [float32]}
          shape: concatenate(tensors, axis)
          kernels: {cpu: Glue.Run<T>}
          summary: Tensors end to end.

        - func: turn(Tensor(a) self, int[]? axes=None) -> Tensor(a)
          family: view
          shape: permute(self, axes)
          view: Turning.Turn
          summary: The axes in another order.

        - func: pieces(Tensor(a -> *) self, int count) -> Tensor(a)[]
          family: view
          shape: dynamic
          view: Turning.Pieces
          summary: Equal parts.

        - func: soft(Tensor self, *, float beta=1.5) -> Tensor
          family: unary
          variants: [function, method]
          composite: |
            self.Swish()
              * beta
          deprecated: {since: "1.0", replacement: Swish}
          summary: A composite.

        - func: picks(Tensor self) -> Tensor
          family: custom
          variants: [function, method, out]
          dtypes: {cpu: [int64]}
          shape: dynamic
          result: int64
          compute: same(self)
          kernels: {cpu: Picks.Run<T>}
          summary: Where the elements are nonzero.

        """;

    public const string Derivatives = """
        - name: swish(Tensor self) -> Tensor
          self: grad * (result + (1 - result) * self)
          result: auto_element_wise

        - name: mix(Tensor self, Tensor other) -> Tensor
          self: grad * other
          other: |
            grad
              * self.Shape.Rank
          result: self_t * other_p + other_t * self_p.Rank

        - name: total(Tensor self, int[]? axis=None, bool keepdims=False, *, ScalarType? dtype=None) -> Tensor
          self: TotalFormulas.Expand(grad, self.Shape, axis, keepdims)
          result: auto_linear

        - name: top(Tensor self, int k, int axis=-1, *, Scalar scale=2, int[] by=[0, 1], str mode="max") -> (Tensor values, Tensor indices)
          output_differentiability: [True, False]
          self: TopFormulas.Scatter(grad, self.Shape, indices, axis)
          values: TopFormulas.Gather(self_t, indices, axis)

        - name: glue(Tensor[] tensors, Tensor? bias=None, int axis=0) -> Tensor
          tensors, bias: GlueFormulas.Both(grad, TensorMetadata.Of(tensors), bias, axis, inputMask)

        - name: turn(Tensor(a) self, int[]? axes=None) -> Tensor(a)
          self: grad.Turn(axes)
          result: auto_linear

        - name: pieces(Tensor(a -> *) self, int count) -> Tensor(a)[]
          self: GlueFormulas.Join(grads)
          result: auto_linear

        """;
}
