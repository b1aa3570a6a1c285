namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>A perspective map of the plane: (x, y) goes to (Ax + By + C, Dx + Ey + F) / (Gx + Hy + I).</summary>
internal readonly record struct Homography(
    double A, double B, double C, double D, double E, double F, double G, double H, double I)
{
    public static Homography Identity { get; } = new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    public static Homography Affine(double a, double b, double c, double d, double e, double f) => new(a, b, c, d, e, f, 0, 0, 1);

    /// <summary>From pixels of a picture to those of the same picture at another size; the middles of pixels are whole numbers.</summary>
    public static Homography Scaling(Media.PictureSize from, Media.PictureSize to)
    {
        var (x, y) = (to.Width / (double)from.Width, to.Height / (double)from.Height);
        return Affine(x, 0, (x - 1) / 2, 0, y, (y - 1) / 2);
    }

    public static Homography Mirror(int width) => Affine(-1, 0, width - 1, 0, 1, 0);

    /// <summary>First <paramref name="first"/>, then this.</summary>
    public Homography After(Homography first) => new(
        (A * first.A) + (B * first.D) + (C * first.G), (A * first.B) + (B * first.E) + (C * first.H),
        (A * first.C) + (B * first.F) + (C * first.I),
        (D * first.A) + (E * first.D) + (F * first.G), (D * first.B) + (E * first.E) + (F * first.H),
        (D * first.C) + (E * first.F) + (F * first.I),
        (G * first.A) + (H * first.D) + (I * first.G), (G * first.B) + (H * first.E) + (I * first.H),
        (G * first.C) + (H * first.F) + (I * first.I));

    /// <summary>The way back, up to scale.</summary>
    public Homography Inverse() => new Homography(
        (E * I) - (F * H), (C * H) - (B * I), (B * F) - (C * E),
        (F * G) - (D * I), (A * I) - (C * G), (C * D) - (A * F),
        (D * H) - (E * G), (B * G) - (A * H), (A * E) - (B * D)).Normal();

    /// <summary>The same map with I = 1.</summary>
    public Homography Normal() =>
        I == 0 ? this : new(A / I, B / I, C / I, D / I, E / I, F / I, G / I, H / I, 1);

    public (double X, double Y) Map(double x, double y)
    {
        var w = (G * x) + (H * y) + I;
        return (((A * x) + (B * y) + C) / w, ((D * x) + (E * y) + F) / w);
    }

    /// <summary>How many pixels there are to one here, along one side: the root of the area ratio.</summary>
    public double ScaleAt(double x, double y)
    {
        var w = (G * x) + (H * y) + I;
        return Math.Sqrt(Math.Abs(Determinant()) / Math.Abs(w * w * w));
    }

    public double Determinant() =>
        (A * ((E * I) - (F * H))) - (B * ((D * I) - (F * G))) + (C * ((D * H) - (E * G)));
}
