using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;

namespace Anxin.Forensics.Comparing;

/// <summary>An upload and a reference, the reference turned to lie as the upload does, both shrunk to one size.</summary>
internal sealed record Pair(Raster Upload, Raster Reference)
{
    private const double MostStretch = 0.04;
    private const int LeastSide = 64;

    /// <summary>Null when the shapes differ too much to be laid on each other, or one is too small.</summary>
    public static Pair? Of(Picture upload, Picture reference, Turn turn, int side)
    {
        var lying = turn.HasFlag(Turn.Transposed)
            ? new PictureSize(reference.Upright.Height, reference.Upright.Width)
            : reference.Upright;
        var stretch = (upload.Upright.Width / (double)upload.Upright.Height) / (lying.Width / (double)lying.Height);
        if (Math.Abs(stretch - 1) > MostStretch)
        {
            return null;
        }

        var size = upload.Within(side);
        var turned = turn.HasFlag(Turn.Transposed) ? new PictureSize(size.Height, size.Width) : size;
        var most = reference.Within(side);
        if (turned.Width > most.Width || turned.Height > most.Height)
        {
            turned = new PictureSize(Math.Min(turned.Width, most.Width), Math.Min(turned.Height, most.Height));
            size = turn.HasFlag(Turn.Transposed) ? new PictureSize(turned.Height, turned.Width) : turned;
        }

        return Math.Min(size.Width, size.Height) < LeastSide
            ? null
            : new Pair(upload.Shrunk(size), Orientation.Apply(reference.Shrunk(turned), Mark(turn)));
    }

    // The Exif mark that Orientation knows the turn by. It names where the stored first row and column belong.
    private static int Mark(Turn turn) => turn switch
    {
        Turn.Mirrored => 2,
        Turn.Mirrored | Turn.Flipped => 3,
        Turn.Flipped => 4,
        Turn.Transposed => 5,
        Turn.Transposed | Turn.Mirrored => 6,
        Turn.Transposed | Turn.Mirrored | Turn.Flipped => 7,
        Turn.Transposed | Turn.Flipped => 8,
        _ => 1,
    };
}
