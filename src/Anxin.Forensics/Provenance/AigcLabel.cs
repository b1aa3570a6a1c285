namespace Anxin.Forensics.Provenance;

/// <summary>The implicit label of generated content (GB 45438-2025, annex E; TC260 practice guide), as far as it can be read.</summary>
/// <param name="Label">1 generated, 2 possibly, 3 suspected; as written.</param>
/// <param name="ContentProducer">Name or number of the service that made the content.</param>
/// <param name="ProduceId">Its number of this content.</param>
/// <param name="ReservedCode1">For the producer's own use, as signatures.</param>
/// <param name="ContentPropagator">Name or number of the service that spread it.</param>
/// <param name="PropagateId">Its number of this content.</param>
internal sealed record AigcLabel(
    string Label, string ContentProducer, string ProduceId, string ReservedCode1, string ContentPropagator, string PropagateId)
{
    /// <summary>For the propagator's own use.</summary>
    public string ReservedCode2 { get; init; } = "";
}
