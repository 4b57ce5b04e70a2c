namespace Cartwright.Protocols;

/// <summary>What a single arm is planned with: all patients at one dose, and one exact test of their response rate.</summary>
/// <param name="Patients">Patients infused; those enrolled and never infused come on top.</param>
/// <param name="NullRate">The response rate that is not of interest, between 0 and 1 (neither reached).</param>
/// <param name="Alternative">The response rate hoped for, above <paramref name="NullRate"/>.</param>
/// <param name="Alpha">The type I error allowed, one-sided.</param>
public sealed record SingleArmRule(int Patients, double NullRate, double Alternative, double Alpha);
