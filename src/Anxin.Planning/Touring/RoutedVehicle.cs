namespace Anxin.Planning.Touring;

/// <summary>A vehicle or technician for the search. Those of one kind are interchangeable in every respect.</summary>
public readonly record struct RoutedVehicle(int Kind, int StartPlace, int EndPlace, int From, int Until, int Capacity);
