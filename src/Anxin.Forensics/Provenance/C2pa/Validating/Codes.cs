using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Codes of what was found (C2PA 2.2, 15.2.1).</summary>
internal static class Codes
{
    public const string SignatureMissing = "claimSignature.missing";
    public const string SignatureMismatch = "claimSignature.mismatch";
    public const string Untrusted = "signingCredential.untrusted";
    public const string Expired = CertificateProfile.Expired;
    public const string CredentialInvalid = CertificateProfile.Invalid;
    public const string AlgorithmUnsupported = "algorithm.unsupported";
    public const string ClaimMalformed = "claim.malformed";
    public const string AssertionMissing = "assertion.missing";
    public const string AssertionOutside = "assertion.outsideManifest";
    public const string AssertionUndeclared = "assertion.undeclared";
    public const string AssertionMismatch = "assertion.hashedURI.mismatch";
    public const string AssertionUnreadable = "assertion.cbor.invalid";
    public const string SelfRedacted = "assertion.selfRedacted";
    public const string ActionRedacted = "assertion.action.redacted";
    public const string HashRedacted = "assertion.dataHash.redacted";
    public const string ActionMalformed = "assertion.action.malformed";
    public const string ActionIngredient = "assertion.action.ingredientMismatch";
    public const string DataMismatch = "assertion.dataHash.mismatch";
    public const string BoxesMismatch = "assertion.boxesHash.mismatch";
    public const string BmffMismatch = "assertion.bmffHash.mismatch";
    public const string BindingMissing = "claim.hardBindings.missing";
    public const string BindingMultiple = "assertion.multipleHardBindings";
    public const string MultipleParents = "manifest.multipleParents";
    public const string UpdateInvalid = "manifest.update.invalid";
    public const string UpdateParents = "manifest.update.wrongParents";
    public const string IngredientMalformed = "assertion.ingredient.malformed";
    public const string IngredientMismatch = "ingredient.manifest.mismatch";
    public const string IngredientMissing = "ingredient.manifest.missing";
    public const string IngredientSignature = "ingredient.claimSignature.mismatch";

    /// <summary>Not of the standard: a manifest is its own ingredient.</summary>
    public const string IngredientLoop = "ingredient.manifest.loop";
}
