{-# LANGUAGE LambdaCase #-}
-- | Doc "x"
module Main (main, key) where

import Control.Exception (SomeException, catch, evaluate, throwIO, try)
import Control.Monad (forM_, unless, when)
import Data.Char (toUpper)
import qualified Data.Map as M
import Data.Maybe (fromMaybe)
import System.Environment (lookupEnv)
import Text.Printf (printf)

key :: String
key = "«{base62:24}»"

part, two :: String
part = "Bearer «{base62:24}»"
two = "a" ++ "«{base62:24}»" ++ "b"

data Config = Config {name :: String, token :: String} deriving (Show, Eq)

config :: Config
config = Config {name = "n", token = "«{base62:24}»"}

config2 :: Config
config2 = Config "x" "«{base62:24}»"

config3 :: Config
config3 =
  config
    { name = "y"
    , token = "z-«{base62:24}»"
    }

keys :: [String]
keys = ["a", "«{base62:24}»"]

table :: M.Map String String
table = M.fromList [("k", "«{base62:24}»"), ("«{base62:24}»", "v")]

class HasKey a where
  keyOf :: a -> String
  keyOf _ = "«{base62:24}»"

instance HasKey Bool where
  keyOf True = "«{base62:24}»"
  keyOf False = other
    where
      other = "«{base62:24}»"

instance HasKey Int

pick :: Int -> String
pick 0 = "«{base62:24}»"
pick n
  | n == 1 = "«{base62:24}»"
  | show n == "«{base62:24}»" = "never"
  | otherwise = let z = "«{base62:24}»" in z ++ "!"

check :: String -> Int
check "one" = 1
check s = case s of
  "two" -> 2
  'a' : _ -> 4
  t | t == "«{base62:24}»" -> 5
  _ -> 3

lam :: Int -> String
lam = \case
  1 -> "«{base62:24}»"
  _ -> if True then "«{base62:24}»" else "n"

compose :: String -> String
compose = map toUpper . (++ "«{base62:24}»") . ("«{base62:24}»" ++)

tup :: (String, Int)
tup = ("«{base62:24}»", 1)

newtype W = W String

infixl 5 |>
(|>) :: a -> (a -> b) -> b
x |> f = f x

main :: IO ()
main = do
  putStrLn key
  putStrLn "«{base62:24}»"
  putStrLn $ "x " ++ "«{base62:24}»"
  putStrLn ("q «{base62:24}» q")
  print [part, two]
  print (config, config2, config3)
  mapM_ putStrLn keys
  print (M.toList table)
  putStrLn (keyOf True ++ keyOf False ++ keyOf (1 :: Int))
  forM_ [0, 1, 2] $ \i -> putStrLn (pick i)
  print (check "x", check "a")
  putStrLn (lam 1 ++ lam 2)
  putStrLn (compose "«{base62:24}»")
  print tup
  let local = "«{base62:24}»"
      local2 = "l-«{base62:24}»"
  putStrLn (local ++ local2)
  env <- lookupEnv "NOPE_X"
  putStrLn (fromMaybe "«{base62:24}»" env)
  when (key /= "«{base62:24}»") $ putStrLn "«{base62:24}»"
  unless (key == "«{base62:24}»") $ do
    putStrLn "u «{base62:24}»"
  printf "%s «{base62:24}» %d\n" "«{base62:24}»" (3 :: Int)
  r <- try (throwIO (userError "«{base62:24}»")) :: IO (Either SomeException ())
  either (putStrLn . show) return r
  x <- return "«{base62:24}»"
  putStrLn x
  v <- evaluate (length "«{base62:24}»")
  print [x | Just x <- [Just "«{base62:24}»"], x /= "«{base62:24}»"]
  print (v + length "«{base62:24}»" * 2)
  putStrLn (concat ["«{base62:24}»", "b"])
  print (lookup "k" [("k", "«{base62:24}»")])
  print (Just "«{base62:24}»", Left "«{base62:24}»" :: Either String Int)
  "«{base62:24}»" |> putStrLn
  putStrLn (foldr (++) "«{base62:24}»" ["a"])
  print (words "a «{base62:24}» b", zip "ab" "«{base62:24}»")
  putStrLn "esc \"«{base62:24}»\"\t\\ é"
  print ("«{base62:24}»" `elem` keys, take 3 "«{base62:24}»")
  case W "«{base62:24}»" of
    W s -> putStrLn s
  if key == "«{base62:24}»" then putStrLn "y" else putStrLn "«{base62:24}»"
  print $ filter (/= "«{base62:24}»") ["b"]
  let { one = "«{base62:24}»"; two = "«{base62:24}»" ++ one }; putStrLn two; line <- pure "«{base62:24}»"; putStrLn line
  putStrLn ("«{base62:24}»" ++ show (1 :: Int)); print (2 :: Int, "«{base62:24}»"); print ["«{base62:24}»" | _ <- [1 :: Int]]
  putStrLn . map toUpper $ "«{base62:24}»"
  (putStrLn "«{base62:24}»" >> error "«{base62:24}»") `catch` \e -> putStrLn (takeWhile (/= '\n') (show (e :: SomeException)))
  where
    _unused = "«{base62:24}»"
