namespace Anxin.App.Vault;

/// <summary>Something sealed cannot be read: the wrong ring, a damaged value, or a key that was destroyed.</summary>
public sealed class VaultException(string message, Exception? inner = null) : Exception(message, inner);
